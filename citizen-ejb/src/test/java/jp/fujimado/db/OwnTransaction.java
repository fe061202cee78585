package jp.fujimado.db;

import jakarta.annotation.Priority;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A method that commits by itself, whatever becomes of its caller, as the server lets EJBs do. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@interface OwnTransaction {

    final class Literal extends AnnotationLiteral<OwnTransaction> implements OwnTransaction {}

    @OwnTransaction
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE)
    class Runner {

        @Inject
        TransactionSynchronizationRegistry transactions;

        @AroundInvoke
        Object run(InvocationContext call) throws Exception {
            return ((TestTransactions) transactions).call(call::proceed);
        }
    }
}
