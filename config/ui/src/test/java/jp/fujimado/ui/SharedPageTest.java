package jp.fujimado.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedPageTest {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, String> headers = new HashMap<>();

    @Test
    void writes_every_answer_with_a_nonce_of_its_own() throws IOException {
        SharedPage page = SharedPage.of(
                        "default-src 'self'; script-src 'self' 'nonce-old+1='",
                        "<script nonce=\"old+1=\">a</script>𠮷田<script nonce=\"old+1=\">b</script>")
                .orElseThrow();
        page.write(response(), "new");
        assertEquals(
                "<script nonce=\"new\">a</script>𠮷田<script nonce=\"new\">b</script>",
                body.toString(StandardCharsets.UTF_8));
        assertEquals("default-src 'self'; script-src 'self' 'nonce-new'", headers.get("Content-Security-Policy"));
    }

    @Test
    void keeps_no_page_without_a_policy() {
        assertTrue(SharedPage.of(null, "<p>a</p>").isEmpty());
        assertTrue(SharedPage.of("script-src 'self'", "<p>a</p>").isEmpty());
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (self, method, arguments) -> {
                    if (method.getName().equals("setHeader")) {
                        headers.put((String) arguments[0], (String) arguments[1]);
                    }
                    return method.getName().equals("getOutputStream") ? new Sink() : null;
                });
    }

    private final class Sink extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int one) {
            body.write(one);
        }
    }
}
