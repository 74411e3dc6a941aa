package se.trygghetsportalen.people.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What failures are counted for, as a hash: people type passwords into the name field, and addresses are personal data.
 * The hash keeps both out of plain sight; it does not withstand somebody who tries every address, which is why rows are
 * removed as soon as they no longer count.
 *
 * @param hash SHA-256 of the kind and the value, in hexadecimal
 * @param rule what the failures lead to
 */
public record ThrottleKey(String hash, ThrottleRule rule) {
    private static final int NETWORK_BYTES = 8;

    /** Whatever was typed as the user name, whether or not there is such an account. */
    public static ThrottleKey account(String typed) {
        return new ThrottleKey(Digests.sha256("account:" + Username.plain(typed)), ThrottleRule.ACCOUNT);
    }

    /** An IPv4 address, or the /64 network of an IPv6 address, since one device has all of that. */
    public static ThrottleKey address(String address) {
        return new ThrottleKey(Digests.sha256("address:" + network(address)), ThrottleRule.ADDRESS);
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address.strip());
            byte[] bytes = parsed.getAddress();
            return HexFormat.of()
                    .formatHex(parsed instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (IllegalArgumentException notAnAddress) {
            return "unknown";
        }
    }
}
