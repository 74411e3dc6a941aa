package se.trygghetsportalen.platform.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in two sentences, without a stack trace, why the portal has no database and what to do. */
class EmbeddedMariaDbFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedMariaDbException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedMariaDbException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
