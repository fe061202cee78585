package jp.fujimado.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands in one draft after the other by the check page, and notes each number as soon as the page shows it. */
final class SubmittingCitizen implements Runnable {

    private static final Pattern NUMBER = Pattern.compile("F\\d{2}-\\d{4}-\\d{4}");
    private static final long PAUSE_MILLIS = 200;

    private final BenchCity city;
    private final String user;
    private final long firstDraft;
    private final int drafts;
    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private volatile String unexpected;

    SubmittingCitizen(BenchCity city, String user, long firstDraft, int drafts) {
        this.city = city;
        this.user = user;
        this.firstDraft = firstDraft;
        this.drafts = drafts;
    }

    @Override
    public void run() {
        long draft = firstDraft;
        Visitor visitor = null;
        while (!stopping && draft < firstDraft + drafts) {
            try {
                if (visitor == null) {
                    Visitor fresh = new Visitor();
                    city.signIn(fresh, user);
                    visitor = fresh;
                }
                submit(visitor, draft);
                draft++;
            } catch (IOException killed) {
                // What became of this draft is unknown: the check at the end looks at it, the next one goes on.
                draft += visitor == null ? 0 : 1;
                visitor = null;
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void submit(Visitor visitor, long draft) throws IOException, InterruptedException {
        Visitor.Page check = visitor.get(city.url() + "/procedure/check.xhtml?id=" + draft);
        Visitor.Page done = visitor.press(check, "form", "submit");
        Matcher number = NUMBER.matcher(done.body());
        if (done.status() != 200 || !done.address().getPath().endsWith("/done.xhtml") || !number.find()) {
            unexpected = done.status() + " " + done.address();
            throw new IOException(unexpected);
        }
        acknowledged.put(draft, number.group());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        stopping = true;
    }

    /** Draft to the number that was shown for it. */
    Map<Long, String> acknowledged() {
        return acknowledged;
    }

    /** The last answer that was no receipt, for example an error page while the server was starting; null for none. */
    String unexpected() {
        return unexpected;
    }
}
