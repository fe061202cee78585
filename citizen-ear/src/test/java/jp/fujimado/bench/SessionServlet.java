package jp.fujimado.bench;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;

/**
 * How many bytes each attribute of another application's session takes when it is serialized: name, tab, bytes; -1 and
 * the class that stands in the way when it cannot be. Goes past the Servlet API, which shows nobody a foreign session;
 * by reflection, because Undertow's classes are the server's own.
 */
@WebServlet("/session")
public class SessionServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            Object container = call(call(getServletContext(), "getDeployment"), "getServletContainer");
            for (Object name : (Collection<?>) call(container, "listDeployments")) {
                Object deployment = call(call(container, "getDeployment", name), "getDeployment");
                Object session = call(call(deployment, "getSessionManager"), "getSession", request.getParameter("id"));
                if (session != null) {
                    write(session, response);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new ServletException(e);
        }
    }

    private static void write(Object session, HttpServletResponse response)
            throws IOException, ReflectiveOperationException {
        for (Object name : (Collection<?>) call(session, "getAttributeNames")) {
            response.getWriter().println(name + "\t" + size(call(session, "getAttribute", name)));
        }
    }

    private static String size(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException notSerializable) {
            return "-1\t" + value.getClass().getName() + ": " + notSerializable;
        }
        return bytes.size() + "\t" + value.getClass().getName();
    }

    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && method.getParameterCount() == arguments.length
                        && (arguments.length == 0 || method.getParameterTypes()[0].isInstance(arguments[0]))) {
                    method.setAccessible(true);
                    return method.invoke(target, arguments);
                }
            }
        }
        throw new NoSuchMethodException(target.getClass() + "." + name + Arrays.toString(arguments));
    }
}
