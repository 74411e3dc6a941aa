package se.trygghetsportalen.platform.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP archive in memory, read by its directory (APPNOTE 6.3) and strictly: it begins at the first byte and ends at the
 * last, its parts lie one after the other without overlapping or hiding anything between them, their names lead nowhere
 * outside, and nothing unpacks to more than it says or than the caps allow. Whatever is looser than that is refused, since
 * two programs could read it as two different things.
 */
final class Archive {
    /** Large workbooks have some hundred parts. */
    static final int MOST_PARTS = 1_000;

    /** What all parts may unpack to together. */
    static final int MOST_BYTES = 64 * 1024 * 1024;

    /** Text packs ten to thirty times; what packs two hundred times is made to burst. Small parts may. */
    private static final int MOST_RATIO = 200;

    private static final int SMALL = 256 * 1024;
    private static final int LONGEST_NAME = 240;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int DIRECTORY = 0x02014b50;
    private static final int DIRECTORY_BYTES = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int DESCRIPTOR_BYTES = 24;
    private static final int ENCRYPTED = 0x2041;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final List<Part> parts;

    private Archive(List<Part> parts) {
        this.parts = parts;
    }

    /** What came of reading it. */
    sealed interface Outcome {}

    record Read(Archive archive) implements Outcome {}

    record Broken() implements Outcome {}

    record TooLarge() implements Outcome {}

    /** One part, unpacked. */
    record Part(String name, byte[] content) {
        /** The content as text, byte by byte: good enough to look for Latin words in UTF-8. */
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        boolean beginsWith(int... bytes) {
            if (content.length < bytes.length) {
                return false;
            }
            for (int at = 0; at < bytes.length; at++) {
                if ((content[at] & 0xFF) != bytes[at]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Where a part lies, as the directory says. */
    private record Place(String name, int method, long crc, int packed, int unpacked, int offset) {}

    static boolean begins(byte[] content) {
        return content.length > END_BYTES && buffer(content).getInt(0) == LOCAL;
    }

    static Outcome read(byte[] content) {
        try {
            List<Place> places = places(buffer(content));
            long claimed = places.stream().mapToLong(Place::unpacked).sum();
            if (places.size() > MOST_PARTS || claimed > MOST_BYTES) {
                return new TooLarge();
            }
            List<Part> parts = new ArrayList<>();
            for (Place place : places) {
                if (place.unpacked() > SMALL && place.unpacked() / MOST_RATIO > place.packed()) {
                    return new TooLarge();
                }
                byte[] unpacked = unpack(content, place);
                if (unpacked == null) {
                    return new Broken();
                }
                parts.add(new Part(place.name(), unpacked));
            }
            return new Read(new Archive(parts));
        } catch (BrokenException | IndexOutOfBoundsException | DataFormatException broken) {
            return new Broken();
        }
    }

    List<Part> parts() {
        return parts;
    }

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private static List<Place> places(ByteBuffer in) throws BrokenException {
        int end = in.capacity() - END_BYTES;
        // No comment after it: that is where another format would hide.
        require(in.getInt(end) == END && in.getShort(end + 20) == 0 && in.getInt(end + 4) == 0);
        int count = in.getShort(end + 8) & 0xFFFF;
        int size = in.getInt(end + 12);
        int at = in.getInt(end + 16);
        require(count == (in.getShort(end + 10) & 0xFFFF) && size >= 0 && at >= 0 && at + size == end);
        List<Place> places = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int position = at;
        for (int number = 0; number < count; number++) {
            require(in.getInt(position) == DIRECTORY && (in.getShort(position + 8) & ENCRYPTED) == 0);
            int nameLength = in.getShort(position + 28) & 0xFFFF;
            String name = name(in, position + DIRECTORY_BYTES, nameLength);
            require(isSafe(name) && names.add(name.toLowerCase(Locale.ROOT)));
            Place place = new Place(
                    name,
                    in.getShort(position + 10) & 0xFFFF,
                    in.getInt(position + 16) & 0xFFFFFFFFL,
                    in.getInt(position + 20),
                    in.getInt(position + 24),
                    in.getInt(position + 42));
            require(place.packed() >= 0 && place.unpacked() >= 0 && place.offset() >= 0);
            places.add(place);
            position += DIRECTORY_BYTES
                    + nameLength
                    + (in.getShort(position + 30) & 0xFFFF)
                    + (in.getShort(position + 32) & 0xFFFF);
        }
        require(position == end);
        requireSideBySide(in, places, at);
        return places;
    }

    /** One part after the other from the first byte on; between two of them at most a data descriptor. */
    private static void requireSideBySide(ByteBuffer in, List<Place> places, int end) throws BrokenException {
        int free = 0;
        for (Place place :
                places.stream().sorted(Comparator.comparingInt(Place::offset)).toList()) {
            int gap = place.offset() - free;
            require(gap >= 0 && gap <= (free == 0 ? 0 : DESCRIPTOR_BYTES));
            require(in.getInt(place.offset()) == LOCAL);
            int nameLength = in.getShort(place.offset() + 26) & 0xFFFF;
            require(name(in, place.offset() + LOCAL_BYTES, nameLength).equals(place.name()));
            require((in.getShort(place.offset() + 8) & 0xFFFF) == place.method());
            free = Math.addExact(start(in, place), place.packed());
        }
        require(free <= end && end - free <= DESCRIPTOR_BYTES);
    }

    private static int start(ByteBuffer in, Place place) {
        return place.offset()
                + LOCAL_BYTES
                + (in.getShort(place.offset() + 26) & 0xFFFF)
                + (in.getShort(place.offset() + 28) & 0xFFFF);
    }

    private static byte @Nullable [] unpack(byte[] content, Place place) throws DataFormatException {
        int start = start(buffer(content), place);
        byte[] unpacked = new byte[place.unpacked()];
        if (place.method() == STORED) {
            if (place.packed() != place.unpacked()) {
                return null;
            }
            System.arraycopy(content, start, unpacked, 0, unpacked.length);
        } else if (place.method() != DEFLATED || !inflates(content, start, place.packed(), unpacked)) {
            return null;
        }
        CRC32 crc = new CRC32();
        crc.update(unpacked);
        return crc.getValue() == place.crc() ? unpacked : null;
    }

    /** Whether the packed bytes, all of them, make exactly the unpacked ones. */
    private static boolean inflates(byte[] content, int start, int packed, byte[] unpacked) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, start, packed);
            int written = 0;
            while (written < unpacked.length) {
                int more = inflater.inflate(unpacked, written, unpacked.length - written);
                if (more == 0) {
                    return false;
                }
                written += more;
            }
            boolean nothingMore = inflater.inflate(new byte[1]) == 0;
            return nothingMore && inflater.finished() && inflater.getRemaining() == 0;
        } finally {
            inflater.end();
        }
    }

    /** A name that stays inside whatever folder somebody unpacks it into. */
    private static boolean isSafe(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !name.startsWith("/")
                && name.chars().noneMatch(sign -> sign < ' ' || sign == '\\' || sign == ':' || sign == 0x7F)
                && List.of(name.split("/", -1)).stream().noneMatch(step -> step.equals("..") || step.equals("."));
    }

    private static String name(ByteBuffer in, int at, int length) {
        byte[] bytes = new byte[length];
        in.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ByteBuffer buffer(byte[] content) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void require(boolean holds) throws BrokenException {
        if (!holds) {
            throw new BrokenException();
        }
    }

    /** The archive is not what it should be. */
    private static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
