package jp.fujimado.procedure.definition.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.shared.config.Setting;

/** The search over what is offered, with the city's synonyms. */
@ApplicationScoped
public class ProcedureFinder {

    private ProcedureSearch search;

    @PostConstruct
    void open() {
        Path synonyms = Path.of(Setting.CONFIG_DIR.value(), "city", "synonyms.txt");
        try (Reader reader = Files.newBufferedReader(synonyms)) {
            search = new ProcedureSearch(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The synonyms cannot be read: " + synonyms, e);
        }
    }

    public void index(Collection<ProcedureDefinition> definitions) {
        search.index(definitions);
    }

    /** Codes of what fits, best first. */
    public List<String> find(String typed, int most) {
        return search.find(typed, most);
    }

    public List<String> similar(String typed, int most) {
        return search.similar(typed, most);
    }
}
