package se.trygghetsportalen.associations.domain;

import java.time.LocalDate;
import se.trygghetsportalen.platform.files.domain.FileId;

/**
 * Who may bind the association, as its minutes say.
 *
 * @param rule how
 * @param minutesOn the day of the meeting
 * @param minutes the minutes themselves
 */
public record Signing(SigningRule rule, LocalDate minutesOn, FileId minutes) {}
