package se.trygghetsportalen;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/**
 * One rule of the house, with the name of a type in {@code brokenhouse} that breaks it: a rule that nothing can break
 * proves nothing.
 *
 * @param sentence the rule, as one would say it
 * @param rule the rule, as a machine reads it
 * @param brokenBy the type in {@code brokenhouse} that the rule must find
 */
record HouseRule(String sentence, ArchRule rule, String brokenBy) {

    /**
     * Services in a room's root that carry no role of their own, each with the reason. They are called by other
     * services, by jobs or before anybody has signed in.
     */
    static final Map<String, String> OPEN_SERVICES = Map.of(
            "se.trygghetsportalen.people.FirstAdministrator",
            "called by the start, when nobody can sign in",
            "se.trygghetsportalen.people.DemoAccountOpening",
            "called by the demo, when nobody can sign in",
            "se.trygghetsportalen.people.SignInThrottle",
            "called before anybody has signed in, and by a job",
            "se.trygghetsportalen.mentoring.MentoringDigest",
            "called by a job; tells coordinators numbers only",
            "se.trygghetsportalen.demo.DemoMunicipality",
            "called by the start and by a job, in the demo only",
            "se.trygghetsportalen.platform.drafts.DraftWeeding",
            "called by a job; removes what is already invisible",
            "se.trygghetsportalen.platform.mail.OutboxDelivery",
            "called by a job; it can only send what is waiting",
            "se.trygghetsportalen.platform.audit.TransactionalAuditTrail",
            "called by every service; it can only add",
            "se.trygghetsportalen.platform.audit.AuditSealing",
            "called by a job and the verify command; it can only add",
            "se.trygghetsportalen.platform.audit.AuditVerification",
            "called by the verify command, and for people through AuditReview");

    private static final String[] ANSWERS_WHO = {
        "jakarta.annotation.security.RolesAllowed",
        "jakarta.annotation.security.PermitAll",
        "jakarta.annotation.security.DenyAll",
        "org.springframework.security.access.prepost.PreAuthorize"
    };

    private static final String ROUTE = "com.vaadin.flow.router.Route";

    private static final DescribedPredicate<JavaClass> OURS =
            resideInAnyPackage("se.trygghetsportalen..", "brokenhouse..").as("ours");

    private static final DescribedPredicate<JavaClass> PACKAGE_INFO =
            describe("package-info", type -> type.getSimpleName().equals("package-info"));

    private static final DescribedPredicate<JavaClass> ROOM_ROOT = describe(
            "in a room's root package",
            type -> type.getPackage()
                            .tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(ApplicationModule.class))
                            .orElse(false)
                    && !PACKAGE_INFO.test(type));

    private static final DescribedPredicate<JavaClass> SHARED = resideInAPackage("..shared..");

    private static final DescribedPredicate<JavaClass> UI = part("ui");
    private static final DescribedPredicate<JavaClass> WEB = part("web");
    private static final DescribedPredicate<JavaClass> JOBS = part("jobs");
    private static final DescribedPredicate<JavaClass> DOMAIN = part("domain");
    private static final DescribedPredicate<JavaClass> PERSISTENCE = part("persistence");

    private static final DescribedPredicate<JavaClass> GENERATED = resideInAPackage("..generated..");

    /** Every rule of {@code docs/decisions} and {@code CONTRIBUTING.md} that a compiler does not hold. */
    static Stream<HouseRule> all() {
        return Stream.of(
                new HouseRule(
                        "Vaadin is seen in ui, uikit and shell alone",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("..ui..", "..uikit..", "..shell..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("com.vaadin.."),
                        "DomainLeak"),
                new HouseRule(
                        "jOOQ and the generated tables are seen in persistence alone",
                        noClasses()
                                .that(not(PERSISTENCE.or(GENERATED)))
                                .should()
                                .dependOnClassesThat(
                                        resideInAPackage("org.jooq..").or(GENERATED)),
                        "DomainLeak"),
                new HouseRule(
                        "Only the shell wires Spring Security",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..shell..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.springframework.security.config..",
                                        "org.springframework.security.web..",
                                        "org.springframework.security.core.context..",
                                        "com.vaadin.flow.spring.security.."),
                        "CellarKeeping"),
                new HouseRule(
                        "A domain knows the JDK, shared things and other domains, and no framework",
                        classes()
                                .that(DOMAIN.and(not(PACKAGE_INFO)))
                                .should()
                                .onlyDependOnClassesThat(
                                        resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..")
                                                .or(DOMAIN)
                                                .or(SHARED)),
                        "DomainLeak"),
                new HouseRule(
                        "Persistence answers its domain's ports and knows no service",
                        noClasses()
                                .that(PERSISTENCE)
                                .should()
                                .dependOnClassesThat(ROOM_ROOT
                                        .and(not(SHARED))
                                        .or(UI)
                                        .or(WEB)
                                        .or(JOBS)),
                        "JooqShelfRepository"),
                new HouseRule(
                        "Nobody names persistence: ports do",
                        noClasses().that(not(PERSISTENCE)).should().dependOnClassesThat(PERSISTENCE),
                        "ShelfView"),
                new HouseRule(
                        "Nobody behind the face names a screen",
                        noClasses()
                                .that(not(UI.or(resideInAPackage("..shell.."))))
                                .should()
                                .dependOnClassesThat(UI),
                        "CellarKeeping"),
                new HouseRule(
                        "Nobody names web or jobs: they are where calls begin",
                        noClasses().that(not(WEB.or(JOBS))).should().dependOnClassesThat(WEB.or(JOBS)),
                        "ShelfView"),
                new HouseRule(
                        "In a ui package only the Navigation is public",
                        classes()
                                .that(UI.and(not(PACKAGE_INFO)))
                                .and()
                                .areTopLevelClasses()
                                .and()
                                .haveSimpleNameNotEndingWith("Navigation")
                                .should()
                                .notBePublic(),
                        "ShelfView"),
                new HouseRule(
                        "Nothing in a persistence package is public",
                        classes()
                                .that(PERSISTENCE.and(not(PACKAGE_INFO)))
                                .and()
                                .areTopLevelClasses()
                                .should()
                                .notBePublic(),
                        "JooqShelfRepository"),
                new HouseRule(
                        "Every method of a service says who may call it",
                        methods().that(arePublicMethodsOfAService()).should(sayWhoMayCall()),
                        "CellarKeeping"),
                new HouseRule(
                        "Every view says who may open it",
                        classes()
                                .that()
                                .areAnnotatedWith(ROUTE)
                                .should(beAnnotatedWithAnyOf(
                                        "jakarta.annotation.security.RolesAllowed",
                                        "jakarta.annotation.security.PermitAll",
                                        "jakarta.annotation.security.DenyAll",
                                        "com.vaadin.flow.server.auth.AnonymousAllowed")),
                        "ShelfView"),
                new HouseRule(
                        "Time is asked of the one clock",
                        noClasses()
                                .that()
                                .haveSimpleNameNotEndingWith("ClockConfiguration")
                                .should()
                                .callMethodWhere(describe("the machine's own clock is read", HouseRule::readsTheClock))
                                .orShould()
                                .dependOnClassesThat()
                                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)"
                                        + "|java\\.sql\\.(Date|Time|Timestamp)"),
                        "CellarKeeping"),
                new HouseRule(
                        "Names say what a thing is for",
                        noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Entity)"),
                        "ShelfManager"),
                new HouseRule(
                        "Nothing that is counted or paid is a floating-point number",
                        classes().that(DOMAIN.or(SHARED).or(ROOM_ROOT)).should(haveNoFloatingPoint()),
                        "DomainLeak"),
                new HouseRule(
                        "What a class needs comes through its constructor",
                        fields().should()
                                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                                .andShould()
                                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                                .andShould()
                                .notBeAnnotatedWith("jakarta.annotation.Resource"),
                        "CellarKeeping"),
                new HouseRule(
                        "Transactions are a service's matter",
                        noClasses()
                                .that(UI.or(WEB).or(JOBS).or(DOMAIN).or(PERSISTENCE))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.springframework.transaction.."),
                        "JooqShelfRepository"),
                new HouseRule(
                        "A record's parts have no get",
                        methods()
                                .that()
                                .areDeclaredInClassesThat()
                                .areRecords()
                                .and(describe("do not answer a foreign interface", HouseRule::isOwnMethod))
                                .should()
                                .haveNameNotMatching("get[A-Z].*"),
                        "Shelf"),
                new HouseRule(
                        "Packages form no cycle",
                        slices().matching("(**)")
                                .namingSlices("$1")
                                .that(describe(
                                        "are written by hand",
                                        slice -> !slice.getNamePart(1).startsWith("se.trygghetsportalen.generated")))
                                .should()
                                .beFreeOfCycles()
                                // Spring Security is told which page the sign-in is.
                                .ignoreDependency(
                                        named("se.trygghetsportalen.shell.SecurityConfiguration"),
                                        named("se.trygghetsportalen.shell.ui.ShellNavigation")),
                        "ShelfView"),
                new HouseRule(
                        "What there is to tell goes to the log",
                        noClasses()
                                .should()
                                .accessField(System.class, "out")
                                .orShould()
                                .accessField(System.class, "err")
                                .orShould()
                                .dependOnClassesThat()
                                .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging.."),
                        "CellarKeeping"));
    }

    @Override
    public String toString() {
        return sentence;
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return describe(name, type -> type.getName().equals(name));
    }

    private static DescribedPredicate<JavaClass> part(String name) {
        return OURS.and(resideInAPackage(".." + name + "..")).as("in " + name);
    }

    private static boolean readsTheClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getTarget().getName();
        List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
        if (owner.startsWith("java.time.") && method.equals("now")) {
            return parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        }
        return owner.equals(Clock.class.getName()) && method.startsWith("system")
                || owner.equals(System.class.getName()) && method.equals("currentTimeMillis");
    }

    private static boolean isOwnMethod(JavaMethod method) {
        return method.getOwner().getAllRawInterfaces().stream()
                .noneMatch(type -> type.tryGetMethod(method.getName()).isPresent());
    }

    private static DescribedPredicate<JavaMethod> arePublicMethodsOfAService() {
        return describe("are public methods of a @Service in a room's root", method -> {
            JavaClass owner = method.getOwner();
            return owner.isAnnotatedWith("org.springframework.stereotype.Service")
                    && ROOM_ROOT.test(owner)
                    && method.getModifiers().contains(PUBLIC)
                    && !OPEN_SERVICES.containsKey(owner.getName());
        });
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call them, themselves or on their type") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!answersWho(method) && !answersWho(method.getOwner())) {
                    events.add(violated(method, method.getFullName() + " may be called by anybody"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beAnnotatedWithAnyOf(String... annotations) {
        return new ArchCondition<>("be annotated with one of " + Arrays.toString(annotations)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isAnnotatedWithAny(type, annotations)) {
                    events.add(violated(type, type.getName() + " carries none of " + Arrays.toString(annotations)));
                }
            }
        };
    }

    private static boolean isAnnotatedWithAny(CanBeAnnotated annotated, String... annotations) {
        return Arrays.stream(annotations).anyMatch(name -> annotatedWith(name).test(annotated));
    }

    /** An annotation of our own may answer for several places who it is that may. */
    private static boolean answersWho(CanBeAnnotated annotated) {
        return Arrays.stream(ANSWERS_WHO)
                .anyMatch(
                        name -> annotatedWith(name).or(metaAnnotatedWith(name)).test(annotated));
    }

    private static ArchCondition<JavaClass> haveNoFloatingPoint() {
        Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return new ArchCondition<>("have no member of a floating-point type") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMember member : type.getMembers()) {
                    if (member.getAllInvolvedRawTypes().stream()
                            .anyMatch(involved -> floating.contains(involved.getName()))) {
                        events.add(violated(member, member.getFullName() + " is a floating-point number"));
                    }
                }
            }
        };
    }
}
