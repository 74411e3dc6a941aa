package brokenhouse.attic;

/** Something that the cellar may not touch. */
public record Trunk(String label) {}
