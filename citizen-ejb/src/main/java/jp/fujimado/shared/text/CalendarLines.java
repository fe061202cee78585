package jp.fujimado.shared.text;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Lines of calendar files: at most 75 octets, never through a character (RFC 5545, 3.1); libraries count characters. */
public final class CalendarLines {

    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private CalendarLines() {}

    /** The whole file as it is sent. */
    public static byte[] bytes(String calendar) {
        return calendar.lines()
                .map(CalendarLines::folded)
                .collect(Collectors.joining(END, "", END))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += length;
        }
        return folded.toString();
    }
}
