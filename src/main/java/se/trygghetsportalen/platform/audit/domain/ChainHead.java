package se.trygghetsportalen.platform.audit.domain;

/**
 * The newest seal's number and chain value: whoever remembers it can tell that the chain was cut before it.
 *
 * @param number the newest number, 0 before the first seal
 * @param chain its chain value
 */
public record ChainHead(long number, Digest chain) {
    /** The head of an empty chain. */
    public static final ChainHead START = new ChainHead(0, Digest.of(new byte[32]));
}
