package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What axe finds on a page. */
public final class Accessibility {

    private static final Set<String> REFUSED = Set.of("serious", "critical");

    private Accessibility() {}

    /** Fails with rule and place for every serious or critical finding. */
    public static void check(Page page) {
        List<Rule> found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> REFUSED.contains(rule.getImpact()))
                        .toList();
        String sentences = found.stream().map(Accessibility::sentence).collect(Collectors.joining("\n"));
        assertEquals("", sentences, page.url());
    }

    private static String sentence(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .limit(5)
                        .collect(Collectors.joining(", "));
    }
}
