package jp.fujimado.citizenweb.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Receiving;
import jp.fujimado.notification.Receiving.TopicChoice;
import jp.fujimado.notification.Timing;
import jp.fujimado.notification.boundary.citizen.CitizenReceivingService;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Messages;

/** How the citizen wants to be told, topic by topic. */
@Named
@RequestScoped
public class ReceivingView {

    private static final int HOURS = 24;

    @Inject
    CitizenReceivingService service;

    private Receiving receiving;
    private String offered;
    private final Map<String, Object> chosen = new HashMap<>();
    private String quietFrom;
    private String quietUntil;
    private String digestHour;

    @PostConstruct
    void load() {
        receiving = service.mine();
        offered = String.join(" ", names(receiving.channels()));
        receiving.topics().forEach(row -> chosen.put(row.topic().code(), names(row.chosen())));
        quietFrom = text(receiving.timing().quietFrom());
        quietUntil = text(receiving.timing().quietUntil());
        digestHour = text(receiving.timing().digestHour());
    }

    private static List<String> names(Set<Channel> channels) {
        return channels.stream().map(Channel::name).toList();
    }

    private static String text(Integer hour) {
        return hour == null ? "" : hour.toString();
    }

    public String save() {
        Map<String, Set<Channel>> wanted = new HashMap<>();
        chosen.forEach((topic, names) -> wanted.put(topic, channels(names)));
        service.choose(
                channels(List.of(offered.split(" "))),
                wanted,
                new Timing(hour(quietFrom), hour(quietUntil), hour(digestHour)));
        Messages.create(Sentences.say("notification.receiving-saved")).flash().add();
        return "/notification/receiving.xhtml?faces-redirect=true";
    }

    private Set<Channel> channels(Object names) {
        Iterable<?> all = names instanceof Iterable<?> some ? some : Arrays.asList((Object[]) names);
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        all.forEach(name -> receiving.channels().stream()
                .filter(channel -> channel.name().equals(name))
                .forEach(channels::add));
        return channels;
    }

    private static Integer hour(String chosenHour) {
        return chosenHour == null || !chosenHour.matches("\\d{1,2}") ? null : Integer.valueOf(chosenHour);
    }

    public List<TopicChoice> getTopics() {
        return receiving.topics();
    }

    public List<Receiving.Unusable> getUnusable() {
        return receiving.unusable();
    }

    /** The ways that the person has, by name. */
    public Map<String, String> getChannels() {
        return receiving.channels().stream()
                .sorted()
                .collect(Collectors.toMap(
                        Channel::name, ReceivingView::words, (first, second) -> first, LinkedHashMap::new));
    }

    private static String words(Channel channel) {
        return Sentences.say("notification.channel." + channel);
    }

    public String label(Channel channel) {
        return words(channel);
    }

    /** What she can do so that something reaches her there again. */
    public String advice(Receiving.Unusable one) {
        return Sentences.say("notification.unusable." + one.channel() + "." + one.state());
    }

    public Map<String, String> getHours() {
        Map<String, String> hours = new LinkedHashMap<>();
        for (int hour = 0; hour < HOURS; hour++) {
            hours.put(String.valueOf(hour), hour + "時");
        }
        return hours;
    }

    /** Names of the ways that the page showed, with spaces between them. */
    public String getOffered() {
        return offered;
    }

    public void setOffered(String offered) {
        this.offered = offered == null ? "" : offered;
    }

    public Map<String, Object> getChosen() {
        return chosen;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietUntil() {
        return quietUntil;
    }

    public void setQuietUntil(String quietUntil) {
        this.quietUntil = quietUntil;
    }

    public String getDigestHour() {
        return digestHour;
    }

    public void setDigestHour(String digestHour) {
        this.digestHour = digestHour;
    }
}
