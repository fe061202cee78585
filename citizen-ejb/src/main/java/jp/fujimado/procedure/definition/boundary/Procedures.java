package jp.fujimado.procedure.definition.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;

/** Procedures that are offered, for the other domains. */
@ApplicationScoped
public class Procedures {

    @Inject
    DefinitionCatalogue catalogue;

    /** Titles by code, in the order of their reading. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        catalogue.offered().forEach(one -> titles.put(one.code(), one.title()));
        return titles;
    }
}
