package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.trygghetsportalen.associations.AssociationFiles;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.Signatories;
import se.trygghetsportalen.associations.Signatories.Minutes;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.Representative;
import se.trygghetsportalen.associations.domain.Signing;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.FileField;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where an officer writes down whom the minutes name as signatories, and lays the minutes beside it. */
class SigningDialog extends SaveDialog<Minutes, Association> {
    private final transient Representation representation;
    private final transient Map<ActorId, String> names;

    SigningDialog(
            String title,
            Association association,
            List<Representative.Named> known,
            Representation representation,
            Signatories signatories,
            Consumer<Association> saved) {
        this(title, association, known, representation, signatories, minutesField(signatories), saved);
    }

    private SigningDialog(
            String title,
            Association association,
            List<Representative.Named> known,
            Representation representation,
            Signatories signatories,
            FileField<AcceptedFile> file,
            Consumer<Association> saved) {
        super(
                title,
                Minutes.class,
                association.version(),
                (minutes, version) -> prove(signatories, association, version, minutes, file),
                saved);
        this.representation = representation;
        setCloseOnOutsideClick(false);
        names = known.stream()
                .collect(Collectors.toMap(each -> each.representative().account(), Representative.Named::name));
        RadioButtonGroup<SigningRule> rule = new RadioButtonGroup<>(getTranslation("associations.field.signing"));
        rule.setItems(SigningRule.values());
        rule.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        rule.addClassNames("chips", "wide");
        CheckboxGroup<ActorId> accounts = new CheckboxGroup<>(getTranslation("associations.field.signatories"));
        accounts.setItems(
                known.stream().map(each -> each.representative().account()).toList());
        accounts.setItemLabelGenerator(names::get);
        accounts.addClassNames("chips", "wide");
        DateField day = new DateField(getTranslation("associations.field.minutesOn"));
        form().forField(rule).bind("rule");
        form().forField(accounts).bind("accounts");
        form().forField(day).bind("minutesOn");
        addField("rule", rule);
        addField("accounts", accounts);
        addField("minutesOn", day);
        add(file);
        show(detailsOf(association));
    }

    private static FileField<AcceptedFile> minutesField(Signatories signatories) {
        var ui = com.vaadin.flow.component.UI.getCurrent();
        return new FileField<>(
                ui.getTranslation("associations.field.minutes"),
                ui.getTranslation("associations.signing.minutes.help"),
                AssociationFiles.MINUTES.mostBytes(),
                signatories::judge,
                AcceptedFile::name);
    }

    /** A missing file is said at the file, which the dialog does not know as one of its fields, and there alone. */
    private static SaveOutcome<Association> prove(
            Signatories signatories,
            Association association,
            int version,
            Minutes minutes,
            FileField<AcceptedFile> file) {
        SaveOutcome<Association> outcome = signatories.prove(
                association.id(),
                version,
                minutes,
                file.id().map(FileId::new).orElse(null),
                file.file().orElse(null));
        if (outcome instanceof SaveOutcome.Invalid<Association>(var problems)) {
            Map<Boolean, List<Problem>> atTheFile = problems.stream()
                    .collect(
                            Collectors.partitioningBy(problem -> problem.field().equals("minutes")));
            atTheFile.getOrDefault(true, List.of()).forEach(file::showProblem);
            return new SaveOutcome.Invalid<>(atTheFile.getOrDefault(false, List.of()));
        }
        return outcome;
    }

    @Override
    protected Minutes detailsOf(Association stored) {
        return new Minutes(
                stored.signing().map(Signing::rule).orElse(SigningRule.ALONE),
                representation.signatories(stored.id()).stream()
                        .filter(names::containsKey)
                        .collect(Collectors.toSet()),
                stored.signing().map(Signing::minutesOn).orElse(null));
    }

    @Override
    protected int versionOf(Association stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(Minutes stored, Minutes own) {
        return List.of(
                new Line(
                        getTranslation("associations.field.signing"),
                        getTranslation(stored.rule().textKey()),
                        getTranslation(own.rule().textKey())),
                new Line(
                        getTranslation("associations.field.signatories"),
                        named(stored.accounts()),
                        named(own.accounts())),
                new Line(
                        getTranslation("associations.field.minutesOn"),
                        AssociationWords.day(this, stored.minutesOn()),
                        AssociationWords.day(this, own.minutesOn())));
    }

    private String named(Set<ActorId> accounts) {
        return accounts.stream().map(id -> names.getOrDefault(id, "")).sorted().collect(Collectors.joining(", "));
    }
}
