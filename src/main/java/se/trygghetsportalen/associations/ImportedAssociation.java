package se.trygghetsportalen.associations;

import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationId;

/**
 * An association as a file has it.
 *
 * @param line where in the file, the first line being 1
 * @param id what it will be known by, however often the file is entered
 */
public record ImportedAssociation(long line, AssociationId id, AssociationDetails details) {}
