package org.lumbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** No public signature names a library, so that embedders are bound to none but Java's own. */
class PublicApiTest {

    private static final List<JavaClass> TYPES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/org/lumbar/rules/")).importPackages("org.lumbar").stream()
            .filter(PublicApiTest::isPublic)
            .filter(type -> !type.getPackageName().startsWith("org.lumbar.shell.page.jte")).toList();

    @Test
    void no_public_signature_has_a_type_of_a_library() {
        List<String> foreign = new ArrayList<>();
        for (JavaClass type : TYPES) {
            Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                    .filter(PublicApiTest::isForeign).forEach(found -> foreign.add(type.getName()));
            type.getMembers().stream().filter(PublicApiTest::isVisible)
                    .filter(member -> signature(member).anyMatch(PublicApiTest::isForeign))
                    .forEach(member -> foreign.add(member.getFullName()));
        }
        assertThat(TYPES).isNotEmpty();
        assertThat(foreign).isEmpty();
    }

    @Test
    void the_public_door_names_no_shell_type_and_has_at_most_thirty_types() {
        List<JavaClass> door = TYPES.stream()
                .filter(type -> List.of("org.lumbar", "org.lumbar.api").contains(type.getPackageName())).toList();
        List<String> internal = Stream.concat(door.stream().flatMap(type -> type.getMembers().stream())
                .filter(PublicApiTest::isVisible).filter(member -> signature(member).anyMatch(PublicApiTest::isOfShell))
                .map(JavaMember::getFullName), door.stream().filter(type -> Stream.concat(type.getSuperclass().stream(),
                        type.getInterfaces().stream()).flatMap(above -> above.getAllInvolvedRawTypes().stream())
                        .anyMatch(PublicApiTest::isOfShell)).map(JavaClass::getName)).toList();

        assertThat(internal).isEmpty();
        assertThat(door.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName)).hasSizeLessThanOrEqualTo(30)
                .contains("RuleBase", "Assessment", "CaseReport", "FollowedRules", "Interview", "Logic");
    }

    /** What lies in a type that is not public cannot be reached, although Java calls a member of an interface public. */
    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC) && type.getEnclosingClass().map(PublicApiTest::isPublic).orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(unit.getReturnType().getAllInvolvedRawTypes().stream(),
                unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                unit.getExceptionTypes().stream()).flatMap(part -> part);
    }

    private static boolean isOfShell(JavaClass type) {
        return type.getPackageName().startsWith("org.lumbar.shell");
    }

    private static boolean isForeign(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return name.contains(".") && !name.startsWith("java.") && !name.startsWith("org.lumbar.");
    }
}
