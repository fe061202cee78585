package jp.fujimado.shared.json;

/**
 * One thing that is wrong with a package of data.
 *
 * @param file folder and file, for example {@code park-act-permit/form.json}
 * @param place JSON pointer ({@code /pages/0/fields/2/type}) or, for broken syntax, line and column
 * @param reason what is wrong and what would be right
 */
public record PackageProblem(String file, String place, String reason) {

    @Override
    public String toString() {
        return file + " at " + place + ": " + reason;
    }
}
