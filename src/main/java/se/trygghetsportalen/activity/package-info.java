/**
 * Open activity at youth centres: sessions, who came, and what youth made of it themselves. The only room of the
 * outreach work that remembers aliases; they are sealed and never leave it.
 */
@ApplicationModule(
        allowedDependencies = {
            "outreach :: domain",
            "places",
            "places :: domain",
            "people",
            "people :: domain",
            "platform.audit",
            "platform.documents",
            "platform.secrets :: domain",
            "shared",
            "uikit"
        })
@NullMarked
package se.trygghetsportalen.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
