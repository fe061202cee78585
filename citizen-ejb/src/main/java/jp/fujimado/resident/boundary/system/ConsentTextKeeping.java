package jp.fujimado.resident.boundary.system;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jp.fujimado.resident.control.ConsentTexts;
import jp.fujimado.resident.control.ResidentCatalogue;

/** Writes down at the start which words people can agree to from now on; does not start with words changed in secret. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class ConsentTextKeeping {

    @Inject
    ConsentTexts texts;

    @Inject
    ResidentCatalogue catalogue;

    @PostConstruct
    void keep() {
        texts.keep(catalogue.purposes());
    }
}
