package se.trygghetsportalen.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the portal does not start, without a stack trace. */
class DemoRefusedFailureAnalyzer extends AbstractFailureAnalyzer<DemoRefusedException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoRefusedException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
