package se.trygghetsportalen;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a transaction again when the database gave it up for another one's sake: a row that changed since it was first
 * read (error 1020, which snapshot isolation raises where it would else overwrite) or a deadlock (1213, which a cluster
 * also answers at commit). Nothing of the attempt is stored then, so the next one starts from what is true now; what was
 * a lost race becomes the ordinary "somebody saved first". Bounded, and only around the outermost transaction.
 */
class TransactionRetry implements MethodInterceptor {
    static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(TransactionRetry.class);
    private static final int RECORD_CHANGED = 1020;
    private static final int DEADLOCK = 1213;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return invocation.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return ((ProxyMethodInvocation) invocation).invocableClone().proceed();
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !mayBeTriedAgain(failure)) {
                    throw failure;
                }
                LOG.debug("Attempt {} of {} gave way to another transaction", attempt, invocation.getMethod(), failure);
                pause(attempt);
            }
        }
    }

    private static boolean mayBeTriedAgain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && (refused.getErrorCode() == RECORD_CHANGED || refused.getErrorCode() == DEADLOCK)) {
                return true;
            }
        }
        return false;
    }

    /** Long enough for the other one to finish, and seldom as long as the other one's own pause. */
    private static void pause(int attempt) throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextLong(1 + attempt * LONGEST_PAUSE.toMillis()));
    }
}
