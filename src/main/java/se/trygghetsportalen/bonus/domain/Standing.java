package se.trygghetsportalen.bonus.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an association when it asks whether it may apply: from the register, and from what it declares.
 *
 * @param dissolved whether the register says that it is no more
 * @param nonProfit whether it is a non-profit association
 * @param activeSince since when it has been registered and active
 * @param statutes whether it has written statutes
 * @param electedBoard whether its board is elected
 * @param annualMeeting when the last annual meeting was held
 * @param members its active members
 * @param ownAccount whether it has a bankgiro or plusgiro in its own name
 * @param openToAll whether everybody may join
 * @param registryRoutine whether it has a routine for looking at leaders' extracts from the police register
 */
public record Standing(
        boolean dissolved,
        boolean nonProfit,
        @Nullable LocalDate activeSince,
        boolean statutes,
        boolean electedBoard,
        @Nullable LocalDate annualMeeting,
        ActiveMembers members,
        boolean ownAccount,
        boolean openToAll,
        boolean registryRoutine) {}
