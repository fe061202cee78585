package jp.fujimado.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.notification.control.Topics;

/** Topics (話題) by which people choose how they are told, for the other domains. */
@ApplicationScoped
public class MailingTopics {

    /** What a person's own procedures are about; no mailing to many is. */
    private static final String CASE = "case";

    @Inject
    Topics topics;

    /** Titles of the topics that a mailing can have, by code. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        topics.all().stream()
                .filter(topic -> !topic.code().equals(CASE))
                .forEach(topic -> titles.put(topic.code(), topic.title()));
        return titles;
    }
}
