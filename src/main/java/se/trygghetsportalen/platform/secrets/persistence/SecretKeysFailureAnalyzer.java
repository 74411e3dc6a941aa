package se.trygghetsportalen.platform.secrets.persistence;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the keys in a sentence instead of a stack trace. */
class SecretKeysFailureAnalyzer extends AbstractFailureAnalyzer<SecretKeysException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SecretKeysException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
