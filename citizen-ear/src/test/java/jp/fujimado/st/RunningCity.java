package jp.fujimado.st;

import java.nio.file.Path;
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
 * of the run share them, and the end of the run stops them.
 */
public class RunningCity implements ParameterResolver, AfterEachCallback {

    private static final Namespace SHARED = Namespace.create(RunningCity.class);
    private static final int PORT_OFFSET = 5000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == City.class || type == CityBrowser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        City city = shared(context)
                .getOrComputeIfAbsent(City.class, key -> new Running<>(start()), Running.class)
                .of(City.class);
        if (parameter.getParameter().getType() == City.class) {
            return city;
        }
        return shared(context)
                .getOrComputeIfAbsent(CityBrowser.class, key -> new Running<>(CityBrowser.open()), Running.class)
                .of(CityBrowser.class);
    }

    /** No test inherits cookies or pages from another. */
    @Override
    public void afterEach(ExtensionContext context) {
        Running<?> browser = shared(context).get(CityBrowser.class, Running.class);
        if (browser != null) {
            browser.of(CityBrowser.class).closePages();
        }
    }

    private static City start() {
        Path root = Path.of(System.getProperty("city.root")).toAbsolutePath().normalize();
        return City.start(
                CityOptions.standard(root).named("st").offset(PORT_OFFSET).fresh());
    }

    private static Store shared(ExtensionContext context) {
        return context.getRoot().getStore(SHARED);
    }

    private record Running<T extends AutoCloseable>(T value) implements Store.CloseableResource {

        <S> S of(Class<S> type) {
            return type.cast(value);
        }

        @Override
        public void close() throws Throwable {
            value.close();
        }
    }
}
