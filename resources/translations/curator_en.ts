<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CaptureModel</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapturePanel</name>
    <message numerus="yes">
        <source>%n comment(s) captured; the page announces no number</source>
        <translation>
            <numerusform>%n comment captured; the page announces no number</numerusform>
            <numerusform>%n comments captured; the page announces no number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChaptersTab</name>
    <message numerus="yes">
        <source>%n more comment(s) in the file, not in this preview.</source>
        <translation>
            <numerusform>%n more comment in the file, not in this preview.</numerusform>
            <numerusform>%n more comments in the file, not in this preview.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsPanel</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message numerus="yes">
        <source>%n decision(s) made again</source>
        <translation>
            <numerusform>%n decision made again</numerusform>
            <numerusform>%n decisions made again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer fit(s)</source>
        <translation>
            <numerusform>%n no longer fit</numerusform>
            <numerusform>%n no longer fits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) segmented by hand lost</source>
        <translation>
            <numerusform>%n passage segmented by hand lost</numerusform>
            <numerusform>%n passages segmented by hand lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) here already</source>
        <translation>
            <numerusform>%n capture here already</numerusform>
            <numerusform>%n captures here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) added</source>
        <translation>
            <numerusform>%n capture added</numerusform>
            <numerusform>%n captures added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ping(s)</source>
        <translation>
            <numerusform>%n ping</numerusform>
            <numerusform>%n pings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Replace %n</numerusform>
            <numerusform>Replace %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>Make %n certain correction(s)</source>
        <translation>
            <numerusform>Make %n certain correction</numerusform>
            <numerusform>Make %n certain corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message numerus="yes">
        <source>The first %n passages: type more words to narrow the search.</source>
        <translation>
            <numerusform>The first passage: type more words to narrow the search.</numerusform>
            <numerusform>The first %n passages: type more words to narrow the search.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesStage</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop to import %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Drop to import %n file or folder</numerusform>
            <numerusform>Drop to import %n files or folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextStage</name>
    <message numerus="yes">
        <source>%n certain correction(s) made</source>
        <translation>
            <numerusform>%n certain correction made</numerusform>
            <numerusform>%n certain corrections made</numerusform>
        </translation>
    </message>
</context>
</TS>