package se.trygghetsportalen.demo;

import java.nio.charset.StandardCharsets;

/** A sheet of paper for the demo: one page of PDF with a few lines on it. */
final class DemoPaper {
    private DemoPaper() {}

    /** A page that says these lines. Without brackets and backslashes, and in Latin letters. */
    static byte[] saying(String... lines) {
        StringBuilder text = new StringBuilder("BT /F1 14 Tf 72 760 Td 22 TL");
        for (String line : lines) {
            text.append(" (").append(line).append(") Tj T*");
        }
        text.append(" ET");
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
        };
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int number = 1; number <= objects.length; number++) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(number).append(" 0 obj\n").append(objects[number - 1]).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 6\n").append(places);
        pdf.append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n").append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
