package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * What has been done before somebody may meet a youth.
 *
 * @param interviewedOn when they were interviewed, or null
 * @param references who has been asked about them
 * @param extract that the registry extract was shown, or null
 * @param trainings what they have been trained in
 * @param committedOn when they promised a year in writing, or null
 */
public record RoleModelFile(
        @Nullable LocalDate interviewedOn,
        List<Reference> references,
        @Nullable ExtractNote extract,
        List<Training> trainings,
        @Nullable LocalDate committedOn) {
    /** Nothing yet. */
    public static final RoleModelFile EMPTY = new RoleModelFile(null, List.of(), null, List.of(), null);

    public RoleModelFile {
        references = List.copyOf(references);
        trainings = List.copyOf(trainings);
    }

    public RoleModelFile interviewed(LocalDate on) {
        return new RoleModelFile(on, references, extract, trainings, committedOn);
    }

    /** With one more reference; the same again changes nothing. */
    public RoleModelFile with(Reference reference) {
        return new RoleModelFile(interviewedOn, plus(references, reference), extract, trainings, committedOn);
    }

    /** With the note that an extract was shown, in the place of an earlier one. */
    public RoleModelFile with(ExtractNote note) {
        return new RoleModelFile(interviewedOn, references, note, trainings, committedOn);
    }

    /** With one more training; the same again changes nothing. */
    public RoleModelFile with(Training training) {
        return new RoleModelFile(interviewedOn, references, extract, plus(trainings, training), committedOn);
    }

    public RoleModelFile committed(LocalDate on) {
        return new RoleModelFile(interviewedOn, references, extract, trainings, on);
    }

    /** References that spoke for them. */
    public int goodReferences() {
        return (int) references.stream().filter(Reference::recommends).count();
    }

    /** Minutes of training in person. */
    public int minutesInPerson() {
        return trainings.stream()
                .filter(Training::inPerson)
                .mapToInt(Training::minutes)
                .sum();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        if (list.contains(one)) {
            return list;
        }
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    /**
     * Somebody who knows the role model and was asked.
     *
     * @param id which reference
     * @param contact who it is and how they are reached
     * @param relation how they know each other
     * @param takenOn when they were asked
     * @param recommends whether they spoke for the role model
     */
    public record Reference(UUID id, String contact, String relation, LocalDate takenOn, boolean recommends) {}

    /**
     * That an extract from the registry was shown: no result, no copy, no day of issue (lag 2013:852).
     *
     * @param shownOn when
     * @param seenBy who saw it
     */
    public record ExtractNote(LocalDate shownOn, ActorId seenBy) {}

    /**
     * A training.
     *
     * @param id which one
     * @param topic what it was about
     * @param minutes how long
     * @param inPerson whether it was held in person
     * @param heldOn when
     */
    public record Training(UUID id, TrainingTopic topic, int minutes, boolean inPerson, LocalDate heldOn) {}
}
