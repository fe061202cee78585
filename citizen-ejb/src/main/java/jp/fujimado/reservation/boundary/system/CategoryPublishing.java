package jp.fujimado.reservation.boundary.system;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import jp.fujimado.reservation.control.CategoryFiles;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.security.CurrentActor;

/** Reads the shipped categories at start-up, refuses broken ones by not starting, and publishes new versions. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "PackagePublishing"})
public class CategoryPublishing {

    @Inject
    CategoryFiles files;

    @Inject
    CurrentActor currentActor;

    @PostConstruct
    void publish() {
        currentActor.asSystem(() -> {
            files.publish(Path.of(Setting.CONFIG_DIR.value(), "reservations"));
            return null;
        });
    }
}
