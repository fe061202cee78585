package jp.fujimado.st;

import java.nio.file.Path;
import java.util.function.Supplier;
import jp.fujimado.launcher.City;
import jp.fujimado.launcher.CityOptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a {@link City} and a {@link CityBrowser} to test methods. The first test starts them with empty data, all tests
 * of the run share them, and the end of the run stops them. With {@code -Dcity.running.offset=6000} they use the city
 * that {@code ./mvnw -Prun package -Dcity.port-offset=6000} has started, and leave it running.
 */
public class RunningCity implements ParameterResolver, AfterEachCallback {

    private static final Namespace SHARED = Namespace.create(RunningCity.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == City.class || type == CityBrowser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        City city = shared(context, City.class, RunningCity::start);
        return parameter.getParameter().getType() == City.class
                ? city
                : shared(context, CityBrowser.class, CityBrowser::open);
    }

    /** No test inherits cookies or pages from another. */
    @Override
    public void afterEach(ExtensionContext context) {
        Running browser = store(context).get(CityBrowser.class, Running.class);
        if (browser != null) {
            ((CityBrowser) browser.value()).closePages();
        }
    }

    private static City start() {
        Path root = Path.of(System.getProperty("city.root")).toAbsolutePath().normalize();
        Integer running = Integer.getInteger("city.running.offset");
        if (running != null) {
            return City.running(CityOptions.standard(root).offset(running));
        }
        return City.start(CityOptions.standard(root).named("st").onFreePorts().fresh());
    }

    private static <T extends AutoCloseable> T shared(ExtensionContext context, Class<T> type, Supplier<T> start) {
        Running running = store(context).getOrComputeIfAbsent(type, key -> new Running(start.get()), Running.class);
        return type.cast(running.value());
    }

    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(SHARED);
    }

    private record Running(AutoCloseable value) implements Store.CloseableResource {

        @Override
        public void close() throws Throwable {
            value.close();
        }
    }
}
