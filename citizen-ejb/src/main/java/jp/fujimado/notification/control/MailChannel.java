package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.control.HandOver.Outcome;

/** Mail by SMTP: over the first route that works. */
@ApplicationScoped
public class MailChannel implements OutboundChannel {

    private static final int BATCH = 50;
    private static final Duration REST = Duration.ofMinutes(1);

    @Inject
    MailRoutes routes;

    @Inject
    Rests rests;

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public List<HandOver> send(List<OutgoingMessage> batch, String batchKey) {
        List<HandOver> done = new ArrayList<>();
        for (MailRoute route : routes.inOrder()) {
            if (done.size() < batch.size() && !rests.isResting(route.name())) {
                boolean works = route.send(List.copyOf(batch.subList(done.size(), batch.size())), done);
                if (!works) {
                    rests.rest(route.name(), REST);
                }
            }
        }
        batch.subList(done.size(), batch.size())
                .forEach(message -> done.add(HandOver.of(message, Outcome.RETRY, "no mail route works")));
        return done;
    }
}
