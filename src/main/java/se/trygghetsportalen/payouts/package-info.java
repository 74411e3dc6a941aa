/**
 * From a decided bonus to money on the association's account, once, to the öre: ledger, runs, sign-offs, payment and
 * status files, recovery. Decides no bonus; what is decided is handed to it.
 */
@ApplicationModule(
        allowedDependencies = {
            "associations",
            "associations :: domain",
            "bonus",
            "bonus :: domain",
            "people",
            "people :: domain",
            "platform.audit",
            "platform.settings",
            "platform.settings :: domain",
            "platform.mail",
            "platform.mail :: domain",
            "platform.calendar",
            "platform.documents",
            "shared",
            "uikit"
        })
@NullMarked
package se.trygghetsportalen.payouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
