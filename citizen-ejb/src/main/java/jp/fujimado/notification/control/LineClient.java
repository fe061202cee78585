package jp.fujimado.notification.control;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.client.MessagingApiClientException;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.MulticastRequest;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.QuotaType;
import com.linecorp.bot.messaging.model.TextMessage;
import com.linecorp.bot.messaging.model.ValidateMessageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.fujimado.notification.control.LineAnswer.Kind;
import jp.fujimado.shared.config.Setting;

/**
 * Speaks with the LINE Messaging API. Every request carries its retry key from the first time on; LINE remembers keys for
 * 24 hours and answers 409 when it has the request already. Never called within a transaction.
 */
@ApplicationScoped
public class LineClient {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final Duration RATE = Duration.ofSeconds(60);
    /** Requests that are on their way at the same time. */
    static final int PARALLEL = 50;

    private MessagingApiClient api;

    /** Whether the city has a LINE channel at all. */
    boolean configured() {
        return Setting.LINE_CHANNEL_TOKEN.optional().isPresent();
    }

    /** A request on its way to LINE. */
    record Asked(int recipients, CompletableFuture<? extends Result<?>> request) {}

    /** One message to one user. */
    Asked push(UUID key, String to, String text) {
        return new Asked(1, api().pushMessage(key, new PushMessageRequest(to, messages(text), false, null)));
    }

    /** The same message to up to 500 users: all of them or, when one of the ids is no id, none. */
    Asked multicast(UUID key, List<String> to, String text) {
        return new Asked(to.size(), api().multicast(key, new MulticastRequest(messages(text), to, false, null)));
    }

    /** Whether LINE would take the text; asked only after a refusal, to know whose fault it was. */
    Asked check(String text) {
        return new Asked(0, api().validateMulticast(new ValidateMessageRequest(messages(text))));
    }

    private static List<Message> messages(String text) {
        return List.of(new TextMessage(text));
    }

    /** Waits for the answer; it comes within some seconds, whatever LINE does. */
    LineAnswer await(Asked asked) {
        try {
            answer(asked.request());
            return LineAnswer.ACCEPTED;
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof MessagingApiClientException said
                    ? byStatus(said, asked.recipients())
                    : LineAnswer.of(Kind.LATER, "no answer: " + failed.getCause());
        } catch (TimeoutException late) {
            return LineAnswer.of(Kind.LATER, "no answer within " + AT_MOST.toSeconds() + " s");
        }
    }

    private LineAnswer byStatus(MessagingApiClientException said, int recipients) {
        int status = said.getCode();
        String reason = status + " " + said.getError();
        if (status == 409) {
            return LineAnswer.ACCEPTED;
        }
        if (status == 429) {
            return quotaSpent(recipients)
                    ? LineAnswer.of(Kind.QUOTA_SPENT, reason)
                    : new LineAnswer(Kind.LATER, RATE, reason);
        }
        if (status == 401 || status == 403) {
            return LineAnswer.of(Kind.LOCKED_OUT, reason);
        }
        return LineAnswer.of(status >= 500 ? Kind.LATER : Kind.REFUSED, reason);
    }

    /** 429 says "too fast" and "no more this month" alike; only the numbers tell which. */
    private boolean quotaSpent(int recipients) {
        try {
            var quota = answer(api().getMessageQuota()).body();
            return quota.type() == QuotaType.LIMITED
                    && quota.value()
                                    - answer(api().getMessageQuotaConsumption())
                                            .body()
                                            .totalUsage()
                            < recipients;
        } catch (ExecutionException | TimeoutException unknown) {
            return false;
        }
    }

    private static <T> T answer(CompletableFuture<T> asked) throws ExecutionException, TimeoutException {
        try {
            return asked.get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("stopped");
        }
    }

    private synchronized MessagingApiClient api() {
        if (api == null) {
            var builder = MessagingApiClient.builder(Setting.LINE_CHANNEL_TOKEN.value());
            builder.apiEndPoint(URI.create(Setting.LINE_API_URL.value()))
                    .connectTimeout(CONNECT)
                    .readTimeout(ANSWER)
                    .writeTimeout(ANSWER)
                    .maxRequestsPerHost(PARALLEL)
                    // It would write ids and texts into the log.
                    .usingDefaultLogger(false);
            api = builder.build();
        }
        return api;
    }
}
