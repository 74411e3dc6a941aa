package se.trygghetsportalen.bonus.persistence;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.trygghetsportalen.bonus.domain.Lateness;
import se.trygghetsportalen.bonus.domain.PayoutModel;
import tools.jackson.databind.json.JsonMapper;

/** What is stored as one document: the parts of the records by their names, and nothing that is computed from them. */
final class Documents {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .addMixIn(PayoutModel.class, Models.class)
            .addMixIn(Lateness.class, Latenesses.class)
            .build();

    /** The names are stored. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PayoutModel.Levels.class, name = "levels"),
        @JsonSubTypes.Type(value = PayoutModel.PerActiveMember.class, name = "per-member"),
        @JsonSubTypes.Type(value = PayoutModel.ShareOfPot.class, name = "share")
    })
    private interface Models {}

    /** The names are stored. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "came")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Lateness.InTime.class, name = "in-time"),
        @JsonSubTypes.Type(value = Lateness.Late.class, name = "late"),
        @JsonSubTypes.Type(value = Lateness.Refused.class, name = "refused")
    })
    private interface Latenesses {}

    private Documents() {}

    static String write(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    static <T> T read(String stored, Class<T> type) {
        return MAPPER.readValue(stored, type);
    }

    static String sha256(String document) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
