package jp.fujimado.identity.boundary.system;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.identity.Department;
import jp.fujimado.identity.ImportPreview.Problem;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.identity.control.SampleOfficials;
import jp.fujimado.identity.control.StaffCsv;
import jp.fujimado.identity.control.StaffImporter;
import jp.fujimado.shared.config.Setting;

/**
 * Fills an empty directory from the file of the settings, because somebody must be there to give roles to others; in a
 * sample city invented officials, too.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstOfficials {

    private static final Logger LOG = Logger.getLogger(FirstOfficials.class.getName());

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    StaffImporter importer;

    @Inject
    Departments departments;

    @PostConstruct
    void fill() {
        if (em.createQuery("select count(m) from StaffMember m", Long.class).getSingleResult() > 0) {
            return;
        }
        Setting.FIRST_OFFICIALS.optional().ifPresent(file -> load(text(Path.of(file))));
        Setting.SAMPLE_OFFICIALS
                .optional()
                .ifPresent(count -> invent(Integer.parseInt(count), Path.of(Setting.SAMPLE_NAMES.value())));
    }

    /** Adds invented officials, with the names of the file. */
    public void invent(int officials, Path names) {
        List<String> codes = departments.all().stream().map(Department::code).toList();
        load(SampleOfficials.csv(names, codes, officials));
    }

    private void load(String csv) {
        List<Problem> problems = importer.apply(csv, false);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The first officials cannot be read: " + problems);
        }
        LOG.log(Level.INFO, "{0} lines of officials", csv.lines().count());
    }

    private static String text(Path file) {
        try {
            return StaffCsv.text(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The first officials cannot be read: " + file, e);
        }
    }
}
