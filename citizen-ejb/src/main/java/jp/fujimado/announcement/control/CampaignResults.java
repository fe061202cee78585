package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.fujimado.announcement.CampaignResult;
import jp.fujimado.announcement.CampaignResult.ChannelRow;
import jp.fujimado.announcement.CampaignResult.Run;
import jp.fujimado.announcement.CampaignResult.Skipped;
import jp.fujimado.announcement.FailureRow;
import jp.fujimado.announcement.SegmentCount;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.FailedDelivery;
import jp.fujimado.notification.MailingProgress;
import jp.fujimado.notification.MailingState;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;

/** What became of campaigns, as officials may know it. */
@ApplicationScoped
public class CampaignResults {

    @Inject
    CampaignMailings ofCampaign;

    @Inject
    Mailings mailings;

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    /** Of an automatic notice what the last 90 days have brought; null when nothing has gone out. */
    public CampaignResult of(Campaign campaign) {
        List<MailingProgress> started = mailings.progress(ofCampaign.reported(campaign)).values().stream()
                .filter(one -> one.startedAt() != null)
                .toList();
        if (started.isEmpty()) {
            return null;
        }
        return of(MailingProgress.together(started), campaign.plan().isAutomatic() ? runs(started) : List.of());
    }

    private static List<Run> runs(List<MailingProgress> started) {
        NavigableMap<LocalDate, List<MailingProgress>> days = started.stream()
                .collect(Collectors.groupingBy(
                        one -> LocalDate.ofInstant(one.startedAt(), CityClock.JAPAN),
                        TreeMap::new,
                        Collectors.toList()));
        return days.descendingMap().entrySet().stream()
                .map(one -> run(one.getKey(), MailingProgress.together(one.getValue())))
                .toList();
    }

    private static Run run(LocalDate day, MailingProgress progress) {
        return new Run(
                day,
                SegmentCount.inWords(progress.recipients()),
                share(progress.opened(), progress.enqueued()),
                share(progress.acted(), progress.enqueued()),
                few(Arrays.stream(Channel.values())
                        .mapToLong(channel -> progress.count(channel, DeliveryState.FAILED))
                        .sum()));
    }

    private static CampaignResult of(MailingProgress progress, List<Run> runs) {
        return new CampaignResult(
                progress.percent(),
                progress.state() == MailingState.DONE,
                SegmentCount.inWords(progress.recipients()),
                SegmentCount.inWords(progress.enqueued()),
                share(progress.opened(), progress.enqueued()),
                share(progress.acted(), progress.enqueued()),
                progress.skipped().entrySet().stream()
                        .map(one -> new Skipped(
                                Sentences.say("announcement.skipped." + one.getKey()),
                                SegmentCount.inWords(one.getValue())))
                        .toList(),
                Arrays.stream(Channel.values())
                        .filter(channel -> progress.channels().stream().anyMatch(one -> one.channel() == channel))
                        .map(channel -> row(progress, channel))
                        .toList(),
                runs);
    }

    private static ChannelRow row(MailingProgress progress, Channel channel) {
        return new ChannelRow(
                Sentences.say("announcement.channel." + channel),
                few(progress.count(channel, DeliveryState.WAITING) + progress.count(channel, DeliveryState.CLAIMED)),
                few(progress.count(channel, DeliveryState.SENT)),
                few(progress.count(channel, DeliveryState.FAILED)));
    }

    /** That there is nobody tells nothing of a person. */
    private static String few(long people) {
        return people == 0 ? Sentences.say("announcement.nobody-yet") : SegmentCount.inWords(people);
    }

    /** With a few readers a share would tell of one person. */
    private static String share(long part, long all) {
        return all < SegmentCount.FEW
                ? SegmentCount.inWords(part)
                : Sentences.say("announcement.share", String.valueOf(100 * part / all), part);
    }

    /** Names are masked for officials who do not look people up; addresses are not shown at all. */
    public Page<FailureRow> failures(List<Long> sent, String after, int size) {
        Page<FailedDelivery> page = mailings.failures(sent, after, size);
        boolean named = permissions.allowed(currentActor.get(), "resident.read");
        List<FailureRow> rows = page.rows().stream()
                .map(one -> new FailureRow(
                        named ? one.name() : Examples.masked(one.name()),
                        Sentences.say("announcement.channel." + one.channel()),
                        one.attempts(),
                        one.reason(),
                        one.forGood()))
                .toList();
        return new Page<>(rows, page.next(), page.previous());
    }
}
