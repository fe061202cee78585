package jp.fujimado.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordElResolverTest {

    record Row(String receipt) {
        String secret() {
            return "not a component";
        }
    }

    private final RecordElResolver resolver = new RecordElResolver();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    @Test
    void reads_a_component_of_a_record() {
        assertEquals("F26-1", resolver.getValue(context, new Row("F26-1"), "receipt"));
        assertTrue(context.isPropertyResolved());
    }

    @Test
    void leaves_other_methods_and_other_objects_to_other_resolvers() {
        resolver.getValue(context, new Row("F26-1"), "secret");
        assertFalse(context.isPropertyResolved());
        resolver.getValue(context, "text", "receipt");
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void refuses_to_change_a_record() {
        assertThrows(
                PropertyNotWritableException.class,
                () -> resolver.setValue(context, new Row("F26-1"), "receipt", "other"));
    }
}
