package se.trygghetsportalen.platform.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    tunnel.jpg, tunnel.jpg
                    Årsmöte 2026.JPEG, Årsmöte 2026.jpg
                    ../../etc/passwd, passwd.jpg
                    'C:\\fakepath\\bild.png', bild.jpg
                    bild.php.jpg, bild.php.jpg
                    bild.exe, bild.jpg
                    .htaccess, fil.jpg
                    '   ', fil.jpg
                    'a"b;c.jpg', abc.jpg
                    """)
    void keepsTheWordsAndTakesTheExtensionFromTheContent(String typed, String safe) {
        assertThat(FileName.safe(typed, FileType.JPEG)).isEqualTo(safe);
    }

    @Test
    void dropsWhatCannotBeSeenAndWhatTurnsTheDirection() {
        assertThat(FileName.safe("fak\u202Egpj\u200B\r\nX.pdf", FileType.PDF)).isEqualTo("fakgpjX.pdf");
    }

    @Test
    void fitsItsColumnWithoutSplittingALetter() {
        String name = FileName.safe("x".repeat(115) + "😀".repeat(30) + ".pdf", FileType.PDF);

        assertThat(name).hasSizeLessThanOrEqualTo(FileName.MAX).endsWith(".pdf");
        assertThat(name.codePoints()).allMatch(letter -> letter < 0xD800 || letter > 0xDFFF);
    }
}
