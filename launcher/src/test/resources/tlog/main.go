// Holds a ledger that Tierledger wrote against Go's own packages for logs and notes, which know nothing of it:
//
//	main DIRECTORY KEY PROOFS
//
// DIRECTORY has checkpoint and tile/…, PROOFS lines "inclusion SIZE ROOT INDEX LEAF HASH…" and "consistency FROM ROOT TO ROOT HASH…",
// hashes in base64. It says what it accepted, or what it refused, and ends with 1.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type files struct{ directory string }

func (f files) Height() int { return 8 }

func (f files) SaveTiles([]tlog.Tile, [][]byte) {}

func (f files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		place := strings.TrimPrefix(tlog.Tile{H: 8, L: tile.L, N: tile.N, W: 256}.Path(), "tile/8/")
		content, err := os.ReadFile(filepath.Join(f.directory, "tile", place))
		if err != nil {
			return nil, err
		}
		if len(content) < tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s is cut short", place)
		}
		all = append(all, content[:tile.W*tlog.HashSize])
	}
	return all, nil
}

// entry of a leaf, from its bundle.
func (f files) entry(index int64) ([]byte, error) {
	place := strings.TrimPrefix(tlog.Tile{H: 8, L: 0, N: index / 256, W: 256}.Path(), "tile/8/0/")
	path := filepath.Join(f.directory, "tile", "entries", place)
	content, err := os.ReadFile(path)
	if err != nil {
		packed, err := os.ReadFile(path + ".gz")
		if err != nil {
			return nil, err
		}
		unpacked, err := gzip.NewReader(bytes.NewReader(packed))
		if err != nil {
			return nil, err
		}
		if content, err = io.ReadAll(unpacked); err != nil {
			return nil, err
		}
	}
	for n := index % 256; ; n-- {
		length := int(binary.BigEndian.Uint16(content))
		if n == 0 {
			return content[2 : 2+length], nil
		}
		content = content[2+length:]
	}
}

func main() {
	if err := check(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
}

func check(directory, key, proofs string) error {
	signed, err := os.ReadFile(filepath.Join(directory, "checkpoint"))
	if err != nil {
		return err
	}
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return err
	}
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return err
	}
	root, err := hash(lines[2])
	if err != nil {
		return err
	}
	ledger := files{directory}
	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, ledger)
	computed, err := tlog.TreeHash(size, reader)
	if err != nil {
		return err
	}
	if computed != root {
		return fmt.Errorf("the tiles lead to another root")
	}
	for index := int64(0); index < size; index++ {
		entry, err := ledger.entry(index)
		if err != nil {
			return err
		}
		leaves, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
		if err != nil {
			return err
		}
		if leaves[0] != tlog.RecordHash(entry) {
			return fmt.Errorf("entry %d has another leaf", index)
		}
		if index%97 == 0 {
			proof, err := tlog.ProveRecord(size, index, reader)
			if err != nil {
				return err
			}
			if err := tlog.CheckRecord(proof, size, root, index, leaves[0]); err != nil {
				return err
			}
		}
	}
	given, err := os.ReadFile(proofs)
	if err != nil {
		return err
	}
	held := 0
	for _, line := range strings.Split(strings.TrimSpace(string(given)), "\n") {
		if err := hold(strings.Fields(line)); err != nil {
			return fmt.Errorf("%s: %w", line, err)
		}
		held++
	}
	fmt.Printf("accepted: %d entries, %d proofs\n", size, held)
	return nil
}

func hold(words []string) error {
	var proof []tlog.Hash
	for _, word := range words[5:] {
		one, err := hash(word)
		if err != nil {
			return err
		}
		proof = append(proof, one)
	}
	first, err := strconv.ParseInt(words[1], 10, 64)
	if err != nil {
		return err
	}
	second, err := strconv.ParseInt(words[3], 10, 64)
	if err != nil {
		return err
	}
	one, err := hash(words[2])
	if err != nil {
		return err
	}
	other, err := hash(words[4])
	if err != nil {
		return err
	}
	if words[0] == "inclusion" {
		return tlog.CheckRecord(proof, first, one, second, other)
	}
	return tlog.CheckTree(proof, second, other, first, one)
}

func hash(text string) (tlog.Hash, error) {
	var of tlog.Hash
	decoded, err := base64.StdEncoding.DecodeString(text)
	if err == nil && copy(of[:], decoded) != tlog.HashSize {
		err = fmt.Errorf("no hash: %s", text)
	}
	return of, err
}
