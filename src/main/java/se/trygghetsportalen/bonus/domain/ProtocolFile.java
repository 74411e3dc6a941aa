package se.trygghetsportalen.bonus.domain;

/**
 * A sealed protocol as one file.
 *
 * @param text JSON, in UTF-8 when it is given out; names associations but no person
 * @param sha256 of its bytes
 */
public record ProtocolFile(String text, String sha256) {}
