package vn.mangnon.printing;

/** What a document can be drawn as. */
public enum PrintFormat {
    PDF(PrintFormat.PDF_TYPE, "pdf"),
    DOCX(PrintFormat.DOCX_TYPE, "docx");

    /** For {@code @Produces}, which takes constants alone. */
    public static final String PDF_TYPE = "application/pdf";

    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final String mediaType;
    private final String extension;

    PrintFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
