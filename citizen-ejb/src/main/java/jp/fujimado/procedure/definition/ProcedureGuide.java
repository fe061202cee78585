package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.util.List;

/**
 * What a procedure says about itself before anybody applies. All texts are Japanese, for citizens; a text that the
 * package does not give is empty.
 *
 * @param title name of the procedure in the citizen's words
 * @param kana reading of the title in katakana
 * @param lead one sentence: what one gets
 * @param department code of the department (課) in charge
 * @param facts who, what is needed, how long, by when, cost, afterwards
 * @param notes further boxes of the start page
 * @param finding keywords and life events under which the procedure is found
 * @param source where the rules come from
 * @param cardNeeded whether only who has proved her identity by the My Number card may apply
 */
public record ProcedureGuide(
        String title,
        String kana,
        String lead,
        String department,
        Facts facts,
        List<Note> notes,
        Finding finding,
        Source source,
        boolean cardNeeded)
        implements Serializable {

    /**
     * @param who who may apply
     * @param benefit what one gets; empty if nothing is paid
     * @param needs what to have at hand
     * @param time how long it takes to fill in
     * @param deadline by when
     * @param cost what it costs
     * @param after what the city does next
     */
    public record Facts(
            String who, String benefit, List<String> needs, String time, String deadline, String cost, String after)
            implements Serializable {}

    /** A box beside the facts. */
    public record Note(String title, String text) implements Serializable {}

    /**
     * @param keywords ordinary words that people search by
     * @param lifeEvents codes of {@code city/life-events.json}
     */
    public record Finding(List<String> keywords, List<String> lifeEvents) implements Serializable {}

    /**
     * @param legalName the legal term for the procedure; empty if unknown
     * @param legalBasis law or ordinance; empty if unknown
     * @param source page or document from which the rules were taken
     * @param checkedOn day of the check, ISO
     */
    public record Source(String legalName, String legalBasis, String source, String checkedOn)
            implements Serializable {}
}
