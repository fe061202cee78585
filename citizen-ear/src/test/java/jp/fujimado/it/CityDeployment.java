package jp.fujimado.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real EAR with one more WAR that holds all in-container tests: deployed once for all of them. */
@ArquillianSuiteDeployment
public class CityDeployment {

    private static final String APPLICATION = "META-INF/application.xml";
    private static final String TEST_MODULE =
            "<module><web><web-uri>it.war</web-uri><context-root>/it</context-root></web></module>";

    @Deployment
    public static EnterpriseArchive city() {
        EnterpriseArchive ear =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("ear")));
        ear.addAsModule(Testable.archiveToTest(tests()));
        Node application = ear.get(APPLICATION);
        String modules = text(application);
        int first = modules.indexOf("<module>");
        ear.delete(application.getPath());
        ear.add(new StringAsset(modules.substring(0, first) + TEST_MODULE + modules.substring(first)), APPLICATION);
        return ear;
    }

    private static WebArchive tests() {
        return ShrinkWrap.create(WebArchive.class, "it.war")
                .addPackages(true, "jp.fujimado.it")
                .setWebXML("it-war/web.xml")
                .addAsWebInfResource("it-war/oidc.json", "oidc.json")
                .addAsWebInfResource("it-war/beans.xml", "beans.xml")
                .setManifest("it-war/MANIFEST.MF");
    }

    private static String text(Node node) {
        try (InputStream content = node.getAsset().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
