package jp.fujimado.resident.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.fujimado.resident.LookPurpose;
import jp.fujimado.resident.control.LookPurposes;

/** Why officials looked, in the words of the city. */
@ApplicationScoped
public class LookReasons {

    @Inject
    LookPurposes purposes;

    /** Label of a purpose; empty for what is none. */
    public String label(String code) {
        return purposes.all().stream()
                .filter(purpose -> purpose.code().equals(code))
                .map(LookPurpose::label)
                .findFirst()
                .orElse("");
    }
}
