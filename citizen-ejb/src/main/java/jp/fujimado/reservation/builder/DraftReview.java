package jp.fujimado.reservation.builder;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A draft as it is checked before it is published.
 *
 * @param words what it says, by topic
 * @param changes against the version that is published; empty for a new category
 * @param conflicts the first ones
 * @param conflictCount all of them
 * @param waiting who waits for places that go away, in Japanese
 * @param request who asked for approval; null while nobody has
 * @param acts what the acting official can do now
 */
public record DraftReview(
        DraftSheet sheet,
        Map<DraftTopic, List<String>> words,
        List<DraftProblem> problems,
        List<DraftChange> changes,
        List<DraftConflict> conflicts,
        int conflictCount,
        List<String> waiting,
        Request request,
        Acts acts)
        implements Serializable {

    /** Who asked for approval, and when. */
    public record Request(String name, Instant at) implements Serializable {}

    /**
     * @param request asking for approval
     * @param withdraw taking that back
     * @param publish publishing, or giving back
     * @param own has written in it and therefore leaves publishing to somebody else
     */
    public record Acts(boolean request, boolean withdraw, boolean publish, boolean own) implements Serializable {}

    public boolean isComplete() {
        return problems.isEmpty();
    }

    public List<DraftTopic> topics() {
        return List.copyOf(words.keySet());
    }
}
