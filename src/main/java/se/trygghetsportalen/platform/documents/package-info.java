/**
 * Files that people take out and bring in: letters as tagged PDF, tables as CSV and XLSX, written row by row, and CSV read
 * with a preview before anything is stored. Knows no feature: a room hands over its columns, in its own texts, and decides itself who
 * may export or import.
 */
@ApplicationModule(
        id = "platform.documents",
        allowedDependencies = {"shared"})
@NullMarked
package se.trygghetsportalen.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
