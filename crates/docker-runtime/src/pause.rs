//! The program that holds a task's network: it does nothing, for as long as it is let.
//!
//! Containers of one task share `localhost` (awsvpc). The engine shares networks between containers only, so that a
//! task's network needs a container that outlives the others, as ECS's own agent makes one. Its image must be there
//! without a registry; so it is made here: one file, an executable of a few instructions for the engine's processor,
//! in a tar archive that the engine imports.
//!
//! Holds: the bytes. Leaves out: handing them to the engine (`crate::network`).

/// The image's name; another program gets another tag.
pub(crate) const IMAGE: &str = "cutover-pause:1";

/// Where the program lies in it.
pub(crate) const PROGRAM: &str = "/pause";

/// Where the executable is loaded.
const BASE: u64 = 0x40_0000;

/// Length of the executable's two headers; the code follows at once.
const HEADERS: u64 = 64 + 56;

/// Block size of a tar archive.
const BLOCK: usize = 512;

/// `loop { pause() }`: `mov eax, 34; syscall; jmp` to the start.
const X86_64: &[u8] = &[0xb8, 34, 0, 0, 0, 0x0f, 0x05, 0xeb, 0xf7];

/// `loop { ppoll(null, 0, null, null) }`: x0 to x3 cleared, `mov x8, 73; svc 0; b` to the start.
const AARCH64: &[u8] = &[
    0x00, 0x00, 0x80, 0xd2, 0x01, 0x00, 0x80, 0xd2, 0x02, 0x00, 0x80, 0xd2, 0x03, 0x00, 0x80, 0xd2, 0x28, 0x09, 0x80,
    0xd2, 0x01, 0x00, 0x00, 0xd4, 0xfa, 0xff, 0xff, 0x17,
];

/// The root file system of the image for a processor, in the engine's word for it; nothing for one that is not known.
pub(crate) fn archive(architecture: &str) -> Option<Vec<u8>> {
    executable(architecture).map(|program| tar(PROGRAM.trim_start_matches('/'), &program))
}

/// A Linux executable (ELF, 64 bits, statically linked) that sleeps for ever.
fn executable(architecture: &str) -> Option<Vec<u8>> {
    let (machine, code): (u16, &[u8]) = match architecture {
        "amd64" | "x86_64" => (62, X86_64),
        "arm64" | "aarch64" => (183, AARCH64),
        _ => return None,
    };
    let length = HEADERS + u64::try_from(code.len()).unwrap_or_default();
    let mut file = Vec::new();
    // 64 bits, little endian, version 1, System V; eight bytes of padding.
    file.extend([0x7f, b'E', b'L', b'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    // An executable file.
    file.extend(2_u16.to_le_bytes());
    file.extend(machine.to_le_bytes());
    file.extend(1_u32.to_le_bytes());
    // Entry; program headers follow this one at 64; no section headers.
    file.extend((BASE + HEADERS).to_le_bytes());
    file.extend(64_u64.to_le_bytes());
    file.extend(0_u64.to_le_bytes());
    file.extend(0_u32.to_le_bytes());
    // Sizes: this header, one program header of 56 bytes, no section headers.
    for half in [64_u16, 56, 1, 64, 0, 0] {
        file.extend(half.to_le_bytes());
    }
    // One segment: load the whole file, readable and executable.
    file.extend(1_u32.to_le_bytes());
    file.extend(5_u32.to_le_bytes());
    for word in [0, BASE, BASE, length, length, 0x1_0000] {
        file.extend(word.to_le_bytes());
    }
    file.extend(code);
    Some(file)
}

/// A tar archive (ustar) with one executable file, owned by root.
fn tar(name: &str, content: &[u8]) -> Vec<u8> {
    let mut header = [0_u8; BLOCK];
    let mut put = |at: usize, text: &[u8]| header[at..at + text.len()].copy_from_slice(text);
    put(0, name.as_bytes());
    put(100, b"0000755\0");
    put(108, b"0000000\0");
    put(116, b"0000000\0");
    put(124, format!("{:011o}\0", content.len()).as_bytes());
    put(136, b"00000000000\0");
    // The checksum counts its own field as blanks.
    put(148, b"        ");
    put(156, b"0");
    put(257, b"ustar\x0000");
    let sum: u32 = header.iter().copied().map(u32::from).sum();
    header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    let mut archive = header.to_vec();
    archive.extend(content);
    // Whole blocks, and two empty ones at the end.
    archive.resize(archive.len().next_multiple_of(BLOCK) + 2 * BLOCK, 0);
    archive
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    use std::process::Command;
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_program_of_this_machine_runs_until_it_is_killed() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("pause");
        let program = executable(std::env::consts::ARCH).expect("a processor this crate knows");
        let mut options = std::fs::OpenOptions::new();
        let mut file = options.write(true).create_new(true).mode(0o755).open(&path).unwrap();
        file.write_all(&program).unwrap();
        drop(file);
        let mut child = Command::new(&path).spawn().unwrap();
        // A program that cannot be run, or falls through its loop, ends at once.
        std::thread::sleep(Duration::from_millis(200));
        assert_eq!(child.try_wait().unwrap(), None, "it must not end by itself");
        child.kill().unwrap();
        child.wait().unwrap();
    }

    #[test]
    fn the_archive_is_one_tar_reads() {
        let archive = archive("arm64").unwrap();
        assert_eq!(archive.len() % BLOCK, 0);
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("image.tar"), &archive).unwrap();
        let listed = Command::new("tar").args(["-tvf", "image.tar"]).current_dir(dir.path()).output().unwrap();
        let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
        assert!(listed.starts_with("-rwxr-xr-x") && listed.trim_end().ends_with("pause"), "{listed}");
        assert!(super::archive("riscv64").is_none());
    }
}
