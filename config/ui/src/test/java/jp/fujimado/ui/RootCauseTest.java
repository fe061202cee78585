package jp.fujimado.ui;

import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import java.lang.reflect.InvocationTargetException;
import jp.fujimado.shared.error.Conflict;
import org.junit.jupiter.api.Test;

class RootCauseTest {

    @Test
    void finds_the_refusal_inside_the_wrappers_of_the_containers() {
        Conflict refusal = new Conflict("demo.taken");
        assertSame(refusal, RootCause.of(new FacesException(new ELException(new EJBException(refusal)))));
    }

    @Test
    void finds_the_refusal_of_a_view_that_could_not_be_made() {
        Conflict refusal = new Conflict("demo.taken");
        RuntimeException ofWeld = new RuntimeException(new InvocationTargetException(refusal));
        assertSame(refusal, RootCause.of(new ELException(ofWeld)));
    }

    @Test
    void leaves_a_fault_a_fault_even_if_a_refusal_caused_it() {
        IllegalStateException fault = new IllegalStateException(new Conflict("demo.taken"));
        assertSame(fault, RootCause.of(new FacesException(fault)));
    }

    @Test
    void keeps_an_expired_view_which_is_a_faces_exception_itself() {
        ViewExpiredException expired = new ViewExpiredException("expired", new RuntimeException(), "/page.xhtml");
        assertSame(expired, RootCause.of(new FacesException(expired)));
    }

    @Test
    void keeps_a_wrapper_with_nothing_inside() {
        FacesException bare = new FacesException("bare");
        assertSame(bare, RootCause.of(bare));
    }
}
