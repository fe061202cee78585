package jp.fujimado.citizenweb;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.fujimado.announcement.News;
import jp.fujimado.announcement.boundary.citizen.CitizenNewsService;
import org.omnifaces.cdi.Param;

/** All notices, or those of one topic or district. */
@Named
@RequestScoped
public class NewsView {

    @Inject
    CitizenNewsService service;

    @Inject
    @Param
    String topic;

    @Inject
    @Param
    String district;

    private List<News> found;

    @PostConstruct
    void load() {
        topic = topic == null ? "" : topic.strip();
        district = district == null ? "" : district.strip();
        found = service.find(topic, district);
    }

    public List<News> getFound() {
        return found;
    }

    public List<String> getTopics() {
        return service.topics();
    }

    public String getTopic() {
        return topic;
    }

    public String getDistrict() {
        return district;
    }
}
