package jp.fujimado.launcher;

/** The city could not start or had to stop; the message says why and what to do. */
public class CityFailure extends RuntimeException {

    public CityFailure(String sentence) {
        super(sentence);
    }

    public CityFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
