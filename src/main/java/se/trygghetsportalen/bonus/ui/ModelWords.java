package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.bonus.domain.ActiveMembers;
import se.trygghetsportalen.bonus.domain.PayoutModel;
import se.trygghetsportalen.bonus.domain.Points;
import se.trygghetsportalen.shared.Money;

/** How points become kronor, in sentences. */
final class ModelWords {
    private ModelWords() {}

    static List<String> of(Component reader, PayoutModel model) {
        List<String> sentences = new ArrayList<>();
        switch (model) {
            case PayoutModel.Levels(var levels) ->
                levels.forEach(level -> sentences.add(
                        level.first().equals(level.renewal())
                                ? reader.getTranslation(
                                        "bonus.model.say.level", points(level.from()), BonusWords.kronor(level.first()))
                                : reader.getTranslation(
                                        "bonus.model.say.level.renewal",
                                        points(level.from()),
                                        BonusWords.kronor(level.first()),
                                        BonusWords.kronor(level.renewal()))));
            case PayoutModel.PerActiveMember(Money each, ActiveMembers.Band oldest, Points from) ->
                sentences.add(reader.getTranslation(
                        "bonus.model.say.member", BonusWords.kronor(each), oldest.oldestAge(), points(from)));
            case PayoutModel.ShareOfPot(Points from, Money floor, Money cap, var sizes) -> {
                sentences.add(reader.getTranslation("bonus.model.say.share", points(from), BonusWords.kronor(floor)));
                if (cap != null) {
                    sentences.add(reader.getTranslation("bonus.model.say.cap", BonusWords.kronor(cap)));
                }
                sizes.forEach(size -> sentences.add(
                        reader.getTranslation("bonus.model.say.size", size.fromMembers(), size.percent())));
            }
        }
        return sentences;
    }

    private static String points(Points points) {
        return points.decimal().stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
