package jp.fujimado.reservation.boundary.system;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import jp.fujimado.reservation.control.CategoryFiles;
import jp.fujimado.shared.config.Setting;

/** Reads the shipped categories at start-up, refuses broken ones by not starting, and publishes new versions. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "PackagePublishing"})
public class CategoryPublishing {

    @Inject
    CategoryFiles files;

    @PostConstruct
    void publish() {
        files.publish(Path.of(Setting.CONFIG_DIR.value(), "reservations"));
    }
}
