package se.trygghetsportalen.platform.audit.persistence;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the key in a sentence instead of a stack trace. */
class AuditKeyFailureAnalyzer extends AbstractFailureAnalyzer<AuditKeyException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AuditKeyException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
