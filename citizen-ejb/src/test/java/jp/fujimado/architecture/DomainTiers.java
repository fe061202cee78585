package jp.fujimado.architecture;

import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;

import com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The domains by tier: each may use the tiers below it, and beside it only what is named here. */
final class DomainTiers {

    private static final List<List<String>> TIERS = List.of(
            List.of("shared"),
            List.of("audit", "identity", "attachment", "notification"),
            List.of("resident", "payment", "procedure", "reservation"),
            List.of(
                    "announcement",
                    "inquiry",
                    "benefit",
                    "pregnancy",
                    "nursery",
                    "event",
                    "welfare",
                    "facility",
                    "business",
                    "permit",
                    "contract"),
            List.of("mypage", "workbench", "operations"));

    private static final Map<String, List<String>> BESIDE = Map.of(
            "identity", List.of("audit"),
            "attachment", List.of("audit"),
            "notification", List.of("audit", "identity"),
            "procedure", List.of("resident"),
            "reservation", List.of("resident", "procedure"));

    private DomainTiers() {}

    static AllowedModuleDependencies allowed() {
        AllowedModuleDependencies allowed = allow().fromModule("shared").toModules();
        for (Map.Entry<String, List<String>> entry : lower().entrySet()) {
            allowed = allowed.fromModule(entry.getKey())
                    .toModules(entry.getValue().toArray(String[]::new));
        }
        return allowed;
    }

    private static Map<String, List<String>> lower() {
        Map<String, List<String>> lower = new LinkedHashMap<>();
        List<String> below = new ArrayList<>();
        for (List<String> tier : TIERS) {
            for (String domain : tier) {
                List<String> allowed = new ArrayList<>(below);
                allowed.addAll(BESIDE.getOrDefault(domain, List.of()));
                lower.put(domain, allowed);
            }
            below.addAll(tier);
        }
        return lower;
    }

    static String[] packages() {
        return packagesFrom(0);
    }

    static String[] packagesFrom(int tier) {
        return TIERS.subList(tier, TIERS.size()).stream()
                .flatMap(List::stream)
                .map(domain -> "jp.fujimado." + domain + "..")
                .toArray(String[]::new);
    }
}
