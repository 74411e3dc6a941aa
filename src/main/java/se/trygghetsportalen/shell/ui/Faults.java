package se.trygghetsportalen.shell.ui;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.trygghetsportalen.shared.Ids;

/** Writes a fault to the log under a reference number short enough to read out over a phone. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** Logs the fault and answers its reference number, such as {@code 7F3A-92C1}. */
    static String report(Throwable fault) {
        String hex = Ids.next().toString().replace("-", "").toUpperCase(Locale.ROOT);
        String reference = hex.substring(24, 28) + "-" + hex.substring(28);
        LOG.error("Fault {}", reference, fault);
        return reference;
    }
}
